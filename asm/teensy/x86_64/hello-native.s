# hello-native: 75 bytes, for Linux on x86_64. The layout is exit42-both's; Linux does not look at EI_CLASS and e_ehsize, so
# code goes there as well. A call pushes the message's address and is a jump at the same time.
	.equ origin, 0
base:	.byte 0x7f; .ascii "ELF"	# jg 71
last:	syscall	# EI_CLASS ... EI_PAD
	mov $60, %al
	xor %edi, %edi
	syscall
	.long 1	# p_type: PT_LOAD	| EI_PAD
	.hword 3, 62	# p_flags: W E; on x86 W implies R | e_type, e_machine
	.long 12	# p_offset		| e_version
	.quad 12 << 32	# p_offset, p_vaddr	| e_entry
	.quad 12	# p_vaddr, p_paddr	| e_phoff
two:	pop %rsi	# p_paddr		| e_shoff
	mov $6, %dl
	cmp $0xf4, %al	# p_filesz from f4: 0x3dc7fff4, so that p_vaddr + p_filesz ends a page and nothing is cleared
	inc %edi
	.byte 0x3d	# cmp eax, 0: steps over e_flags
	.long 0	# p_filesz		| e_flags
	jmp last	# p_memsz		| e_ehsize
	.hword 56, 1, 0	# p_memsz		| e_phentsize, e_phnum, e_shentsize
one:	call two	# p_align		| e_shnum, e_shstrndx
	.ascii "hello"; .byte 10
	mov $1, %al	# byte 71, where jg goes
	jmp one
