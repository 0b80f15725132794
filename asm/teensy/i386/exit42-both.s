# exit42-both: 64 bytes, one file for Linux and qemu-user on i386.
# The program header must be whole (Linux) and the ELF header too (qemu). p_type must be 1 where it overlaps. At offset 20 that
# is e_version, but then the entry is that very byte, 01 00, which writes to address 0; at 24 the entry would be 1, where "ELF" and
# EI_CLASS write to [ecx]; at 16, 28, 36 and 40 fields with other values are in the way. 32 is the first that works: 32 + 32 = 64.
	.equ origin, 0x200000		# from p_vaddr, which is e_ehsize and e_phentsize
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1
	.byte 0
_start:	mov $42, %bl	# EI_PAD
	mov $1, %al
	int $0x80
	.hword 0
	.hword 2, 3	# ET_EXEC, EM_386
	.long 0	# e_version
	.long origin + _start - base	# e_entry
	.long 32	# e_phoff
	.long 1	# p_type: PT_LOAD	| e_shoff
	.long 0x34	# p_offset, as p_vaddr within its page | e_flags
	.hword 52, 32	# p_vaddr: 0x200034	| e_ehsize, e_phentsize
	.hword 1, 0	# p_paddr		| e_phnum, e_shentsize
	.long 64	# p_filesz		| e_shnum, e_shstrndx
	.long 64	# p_memsz
	.long 5	# p_flags: R E
	.long 0	# p_align
