# exit42-qemu: 52 bytes, for qemu-user 7.2 on i386.
# qemu also checks EI_CLASS, EI_DATA, EI_VERSION and e_ehsize, wants the E of p_flags, and does not start a file that is shorter
# than the ELF header: 52 is the floor. The program header lies at offset 20. Its p_flags is e_phnum, so there are 7 program
# headers; the other 6 are past the end of the file, where qemu reads zeroes: PT_NULL.
	.equ origin, 0
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1
	.fill 9, 1, 0
	.hword 2, 3	# ET_EXEC, EM_386
_start:	.long 1	# p_type: PT_LOAD | e_version; as code: add [eax], eax; add [eax], al. eax is 0, address 0 is ours, RWE
	.long origin + _start - base	# p_offset	| e_entry; as code: adc al, 0; add [eax], al
	.long origin + _start - base	# p_vaddr	| e_phoff: the same
	mov $42, %bl	# p_paddr	| e_shoff
	mov $1, %al	# 	| e_shoff
	int $0x80	# p_filesz	| e_flags
	.hword 0x100	# p_filesz, above p_memsz: else qemu would clear the end of a page that the file does not have
	.hword 52, 32	# p_memsz	| e_ehsize, e_phentsize
	.hword 7	# p_flags: RWE	| e_phnum
	.hword 0, 0, 0	# p_align	| e_shentsize, e_shnum, e_shstrndx
