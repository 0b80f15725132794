// exit42-both: 103 bytes, one file for Linux and qemu-user on aarch64.
// Linux wants the program header whole in the file. At offset 47 p_type is the last byte of e_shoff and three of e_flags, and e_phnum
// makes p_offset 0x100. Earlier ones fail: p_type would be a field that is not free, or e_type, e_machine, e_phentsize or e_phnum
// would be in the upper part of p_offset, so that it is past the end of the file; at 26 p_vaddr would be above the kernel's 48
// bits. The entry must be a multiple of 4, so the trick of x86_64, an entry at "ELF", does not exist.
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1, 0
_start:	mov x8, #93		// EI_PAD
	b rest
	.hword 2, 183		// ET_EXEC, EM_AARCH64
	.word 0			// e_version
	.quad 0x100000000 + _start - base	// e_entry
	.quad 47		// e_phoff
	.byte 0, 0, 0, 0, 0, 0, 0	// e_shoff
	.byte 1, 0, 0, 0	// p_type: PT_LOAD	| e_shoff, e_flags
	.byte 5			// p_flags: R E; the higher bits do not count | e_flags
	.hword 64		//			| e_ehsize
	.hword 56		// p_flags, p_offset	| e_phentsize
	.hword 1		// p_offset: 0x100	| e_phnum
	.hword 0, 0		// p_offset		| e_shentsize, e_shnum
	.byte 0			// p_offset		| e_shstrndx
	.byte 0, 1, 0, 0, 1, 0, 0, 0	// p_vaddr: 0x100000100
	.byte 0			// p_paddr
rest:	mov x0, #42		// p_paddr
	svc #0			// p_paddr; its last byte, d4, is the first of p_filesz
	.fill 7, 1, 0		// p_filesz
	.byte 0xd4; .fill 7, 1, 0	// p_memsz: the same
	.fill 8, 1, 0		// p_align
