# hello-both: 64 bytes, one file for Linux and qemu-user on i386: as small as exit42-both, whose argument says why less cannot be.
# p_filesz and p_memsz must be equal (else Linux clears the end of a page the file does not have), but they may be
# "llo\n": 175 MB, of which no page past the first is touched.
	.equ origin, 0x200000
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1
_start:	mov $origin + message - base, %ecx	# EI_OSABI, EI_PAD
	inc %ebx
	mov $6, %dl
	.byte 0x3d	# cmp eax, 0x00030002: steps over the next two fields
	.hword 2, 3	# e_type, e_machine
	mov $4, %al	# e_version
	jmp rest
	.long origin + _start - base	# e_entry
	.long 32	# e_phoff
	.long 1	# p_type: PT_LOAD	| e_shoff
	.long 0x34	# p_offset		| e_flags
	.hword 52, 32	# p_vaddr: 0x200034	| e_ehsize, e_phentsize
	.hword 1	# p_paddr		| e_phnum
message:	.ascii "he"	# p_paddr		| e_shentsize
	.ascii "llo"; .byte 10	# p_filesz		| e_shnum, e_shstrndx
	.ascii "llo"; .byte 10	# p_memsz: the same
	.byte 5	# p_flags: R E; only the low bits count, so the code begins in the others
rest:	int $0x80
	mov $1, %al	# p_align
	dec %ebx
	int $0x80
