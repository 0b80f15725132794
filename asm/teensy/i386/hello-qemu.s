# hello-qemu: 54 bytes, for qemu-user 7.2 on i386. As exit42-qemu, with 7 program headers of which 6 are zeroes past the end.
# The code runs through e_version, e_entry and e_phoff, where it does nothing, and on through e_ehsize, e_phentsize and e_phnum.
	.equ origin, 0
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1, 0
message:	.ascii "hello"; .byte 10	# EI_PAD
	.hword 0
	.hword 2, 3	# ET_EXEC, EM_386
_start:	.long 1	# p_type: PT_LOAD | e_version; add [eax], eax; add [eax], al, with eax = 0 and address 0 ours
	.long origin + _start - base	# p_offset	| e_entry; adc al, 0; add [eax], al
	.long origin + _start - base	# p_vaddr	| e_phoff: the same
	mov $4, %al	# p_paddr	| e_shoff
	inc %ebx
	mov $message - base, %cl
	mov $6, %dl	# p_filesz from the 8 of the instruction before: 0x2506b208, above p_memsz, so nothing is cleared
	.byte 0x25	# and eax, 0x00200034: leaves 4 in eax
	.hword 52, 32	# p_memsz	| e_ehsize, e_phentsize
	.hword 7	# p_flags: RWE	| e_phnum; pop es (argc, 1, a null selector); then 00: add ch, ch with the next byte
	.byte 0xed	# 	| e_shentsize
	int $0x80
	mov $1, %al	# p_align	| e_shnum
	dec %ebx
	int $0x80
