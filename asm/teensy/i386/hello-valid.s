# hello-valid: 107 bytes: every field of both headers as it should be, nothing overlaps: 52 + 32 bytes of headers, 17 of code, 6 of
# message. Each instruction is the shortest there is, given that Linux and qemu start with all registers zero.
	.equ origin, 0x08048000
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1
	.fill 9, 1, 0
	.hword 2, 3	# e_type, e_machine
	.long 1, origin + _start - base, 52, 0, 0	# e_version, e_entry, e_phoff, e_shoff, e_flags
	.hword 52, 32, 1, 0, 0, 0	# e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx
	.long 1, 0, origin, origin	# p_type, p_offset, p_vaddr, p_paddr
	.long end - base, end - base	# p_filesz, p_memsz
	.long 5, 0x1000	# p_flags, p_align
_start:	mov $4, %al	# write
	inc %ebx
	mov $origin + message - base, %ecx
	mov $6, %dl
	int $0x80
	mov $1, %al	# exit
	dec %ebx
	int $0x80
message:	.ascii "hello"; .byte 10
end:
