// exit42-qemu: 80 bytes, for qemu-user 7.2 on aarch64: exit42-both without its last 23 bytes. qemu reads the end of the program
// header from past the end of the file as zeroes, and does not mind that p_memsz is then less than p_filesz.
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
	svc #0			// p_paddr; its last byte, d4, is p_filesz
