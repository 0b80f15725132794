# hello-native: 55 bytes, for Linux on i386. As exit42-native, and:
# e_phentsize and e_phnum are the number of an instruction: b9 before them makes "mov ecx, 0x10020", and 0x10020 is
# where e_shoff is, so the message is put there.
	.equ origin, 0x10000
base:	.byte 0x7f; .ascii "ELF"
	.long 1	# p_type: PT_LOAD	| EI_CLASS ...
	.long 0	# p_offset		| EI_PAD
	.long origin	# p_vaddr		| EI_PAD
	.hword 2, 3	# p_paddr		| e_type, e_machine
	.long end - base	# p_filesz		| e_version
	.long origin + _start - base	# p_memsz		| e_entry
	.long 4	# p_flags: R, and so E	| e_phoff
message:	.ascii "hello"; .byte 10	# p_align		| e_shoff, e_flags
_start:	mov $4, %al	# write			| e_flags
	inc %ebx	# standard output	| e_ehsize
	.byte 0xb9	# mov ecx, 0x10020: message | e_ehsize
	.hword 32	# 		| e_phentsize
	.hword 1	# 		| e_phnum
	mov $6, %dl
	int $0x80
	mov $1, %al	# exit; eax was 6, the number of bytes written
	dec %ebx
	int $0x80
end:
