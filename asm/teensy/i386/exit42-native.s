# exit42-native: 45 bytes, for Linux on i386.
# Linux looks at the magic, e_type, e_machine, e_phoff, e_phentsize and e_phnum of the ELF header, and reads a header that is
# cut short as if zeroes followed. So the file ends with the first byte of e_phnum: fewer than 45 bytes cannot be, since
# e_phnum must be 1. The program header lies at offset 4, inside the ELF header.
	.equ origin, 0x10000		# the lowest address that vm.mmap_min_addr gives out
base:	.byte 0x7f; .ascii "ELF"
	.long 1	# p_type: PT_LOAD	| EI_CLASS, EI_DATA, EI_VERSION, EI_OSABI
	.long 0	# p_offset		| EI_PAD
	.long origin	# p_vaddr		| EI_PAD
	.hword 2	# p_paddr		| e_type: ET_EXEC
	.hword 3	# 		| e_machine: EM_386
	.long origin + _start - base	# p_filesz: too much, but no page past the file's is touched | e_version
	.long origin + _start - base	# p_memsz: the same	| e_entry
	.long 4	# p_flags: R; without PT_GNU_STACK that is E too | e_phoff
_start:	mov $42, %bl	# p_align		| e_shoff; all registers start as zero
	mov $1, %al	# 		| e_shoff
	int $0x80	# 		| e_flags
	.hword 0	# 		| e_flags
	.hword 0	# 		| e_ehsize
	.hword 32	# 		| e_phentsize
	.byte 1	# 		| e_phnum; its second byte is past the end, a zero
