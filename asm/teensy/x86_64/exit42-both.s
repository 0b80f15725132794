# exit42-both: 73 bytes, for Linux and qemu-user on x86_64, one file.
# ET_DYN with the program header at offset 12. The upper half of e_entry and the lower of e_phoff are p_vaddr, so the entry
# can only be the first byte of the file: 7f 45 is "jg 71". So byte 71 must be there, and 72, since one byte followed by the
# zeroes past the end makes no instruction that helps: 73 is this layout's floor. Other offsets of the program header put e_type,
# e_machine or e_phentsize into the upper part of p_offset, which then lies past the end of the file.
	.equ origin, 0
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1	# jg 71: taken, since the flags start as zero
	.byte 0
	.long 0	# EI_PAD
	.long 1	# p_type: PT_LOAD	| EI_PAD
	.hword 3, 62	# p_flags: 3, W E	| e_type: ET_DYN, e_machine
	.long 12	# p_offset, lower half	| e_version, which nobody reads
	.quad 12 << 32	# p_offset, p_vaddr	| e_entry: the start of p_vaddr's page
	.quad 12	# p_vaddr, p_paddr	| e_phoff
	.long 0	# p_paddr		| e_shoff
	.long 73	# p_filesz: what follows is cleared up to the page's end | e_shoff
	.long 0	# p_filesz		| e_flags
	.hword 64, 56, 1, 0	# p_memsz: 4 GiB, never touched | e_ehsize, e_phentsize, e_phnum, e_shentsize
code:	mov $60, %al	# p_align, ignored unless it is a power of two | e_shnum, e_shstrndx
	mov $42, %dil
	syscall
	.org 71
	jmp code
