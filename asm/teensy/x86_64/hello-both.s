# hello-both: 85 bytes, for Linux and qemu-user on x86_64, one file. The layout is exit42-both's. p_flags is e_type, 3: no R. qemu lets
# write(2) read only what is readable, so the message is pushed on the stack. The push is in p_align and runs into byte 71 a
# second time: there, jnc is taken the first time and not the second, since sub has set the carry.
	.equ origin, 0
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1	# jg 71
last:	xor %edi, %edi	# EI_OSABI, EI_PAD
	syscall
	.byte 0
	.long 1	# p_type: PT_LOAD	| EI_PAD
	.hword 3, 62	# p_flags: W E		| e_type, e_machine
	.long 12	# p_offset		| e_version
	.quad 12 << 32	# p_offset, p_vaddr	| e_entry
	.quad 12	# p_vaddr, p_paddr	| e_phoff
two:	sub $0xff, %al	# p_paddr		| e_shoff; 0 - 255: 1 and a carry
	nop
	jmp three	# its second byte is p_filesz's first
	.byte 1, 0, 0	# p_filesz: more than the file has, less than a page | e_shoff
	.long 0	# p_filesz		| e_flags
	.hword 64, 56, 1, 0	# p_memsz		| e_ehsize, e_phentsize, e_phnum, e_shentsize
three:	movabs $0x0a6f6c6c6568, %rbx	# "hello\n"		| p_align, e_shnum, e_shstrndx
	push %rbx
	jnc two	# byte 71
	mov %eax, %edi
	mov $6, %dl
	push %rsp
	pop %rsi
	syscall
	mov $60, %al
	jmp last
