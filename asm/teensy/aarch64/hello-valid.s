// hello-valid: 158 bytes: every field of both headers as it should be, nothing overlaps: 64 + 56 bytes of headers, 8 instructions, 6 bytes
// of message.
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1
	.fill 9, 1, 0
	.hword 2, 183		// e_type, e_machine
	.word 1			// e_version
	.quad 0x400000 + _start - base, 64, 0	// e_entry, e_phoff, e_shoff
	.word 0			// e_flags
	.hword 64, 56, 1, 0, 0, 0	// e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx
	.word 1, 5		// p_type, p_flags
	.quad 0, 0x400000, 0x400000	// p_offset, p_vaddr, p_paddr
	.quad end - base, end - base	// p_filesz, p_memsz
	.quad 0x10000		// p_align
_start:	mov x8, #64		// write
	mov x0, #1
	adr x1, message
	mov x2, #6
	svc #0
	mov x8, #93		// exit
	mov x0, #0
	svc #0
message:.ascii "hello\n"
end:
