// hello-both: 112 bytes, one file for Linux and qemu-user on aarch64. The layout is exit42-both's, and p_align, which does not count for
// ET_EXEC, is code. One load fetches the number and the status of exit: 93 and 0 are in p_memsz.
// p_vaddr is code too: an adr, and a branch whose top byte is the first of p_paddr.
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1, 0
_start:	mov x8, #64		// EI_PAD; write
	b three
	.hword 2, 183		// ET_EXEC, EM_AARCH64
	.word 0			// e_version
	.quad 0x110ffff4000 + _start - base	// e_entry
	.quad 47		// e_phoff
message:.ascii "hello\n"	// e_shoff
	.byte 0			// e_shoff
	.byte 1, 0, 0, 0	// p_type: PT_LOAD	| e_shoff, e_flags
	.byte 7			// p_flags: RWE, since p_memsz is more than p_filesz | e_flags
	.hword 64		//			| e_ehsize
	.hword 56		// p_flags, p_offset	| e_phentsize
	.hword 1		// p_offset: 0x100	| e_phnum
	.hword 0, 0		// p_offset		| e_shentsize, e_shnum
	.byte 0			// p_offset		| e_shstrndx
	.byte 0			// p_vaddr: 0x110ffff4100, a page of it and p_offset
three:	adr x1, message		// p_vaddr
	b four			// p_vaddr, p_paddr
four:	mov x0, #1		// p_paddr; standard output
	b five			// p_paddr; its last byte, 14, is the first of p_filesz
	.fill 7, 1, 0		// p_filesz
	.byte 0x14		// p_memsz: 0x5d14
exit:	.word 93, 0		// p_memsz, p_align
five:	mov x2, #6		// p_align
	svc #0
	ldp w8, w0, [x1, #exit - message]
	svc #0
