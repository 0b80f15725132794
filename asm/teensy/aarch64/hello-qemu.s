// hello-qemu: 110 bytes, for qemu-user 7.2 on aarch64. ET_DYN with the program header at offset 26: p_vaddr is above the 48 bits of an
// address, which Linux refuses and qemu does not look at, since it moves the program elsewhere.
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1, 0
_start:	mov x8, #64		// EI_PAD; write
	b two
	.hword 3, 183		// ET_DYN, EM_AARCH64
	.word 0			// e_version
	.hword _start - base	// e_entry
	.byte 1, 0, 0, 0	// p_type: PT_LOAD	| e_entry: 0x5000000010008
	.byte 5, 0		// p_flags: R E		| e_entry
	.quad 26		// p_flags, p_offset: 0	| e_phoff
	.byte 0, 0		// p_offset		| e_shoff
	.byte 0, 0, 1, 0, 0, 0	// p_vaddr: 0x5000000010000 | e_shoff
	.byte 5, 0		// p_vaddr		| e_flags
	.byte 0, 0		// p_paddr		| e_flags
	.hword 64, 56, 1	// p_paddr		| e_ehsize, e_phentsize, e_phnum
	.hword end - base, 0, 0	// p_filesz		| e_shentsize, e_shnum, e_shstrndx
	.hword 0		// p_filesz
	.hword end - base, 0, 0, 0	// p_memsz
	.hword 0		// p_align
two:	mov x0, #1		// p_align
	adr x1, message
	mov x2, #6
	svc #0
	mov x8, #93
	mov x0, #0
	svc #0
message:.ascii "hello\n"
end:
