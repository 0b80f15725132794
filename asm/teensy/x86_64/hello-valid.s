# hello-valid: 145 bytes: every field of both headers as it should be, nothing overlaps: 64 + 56 bytes of headers, 19 of code, 6 of
# message. Below 4 GiB an address is 5 bytes of "mov esi", where lea would be 7.
	.equ origin, 0x400000
base:	.byte 0x7f; .ascii "ELF"; .byte 2, 1, 1
	.fill 9, 1, 0
	.hword 2, 62	# e_type, e_machine
	.long 1	# e_version
	.quad origin + _start - base, 64, 0	# e_entry, e_phoff, e_shoff
	.long 0	# e_flags
	.hword 64, 56, 1, 0, 0, 0	# e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx
	.long 1, 5	# p_type, p_flags
	.quad 0, origin, origin	# p_offset, p_vaddr, p_paddr
	.quad end - base, end - base	# p_filesz, p_memsz
	.quad 0x1000	# p_align
_start:	mov $1, %al	# write
	mov %eax, %edi
	mov $origin + message - base, %esi
	mov $6, %dl
	syscall
	mov $60, %al	# exit
	xor %edi, %edi
	syscall
message:	.ascii "hello"; .byte 10
end:
