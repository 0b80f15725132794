; hello-qemu: 54 bytes, for qemu-user 7.2 on i386. As exit42-qemu, with 7 program headers of which 6 are zeroes past the end.
; The code runs through e_version, e_entry and e_phoff, where it does nothing, and on through e_ehsize, e_phentsize and e_phnum.
bits 32
org 0
	db 0x7f, "ELF", 1, 1, 1, 0
message:db "hello", 10		; EI_PAD
	dw 0
	dw 2, 3			; ET_EXEC, EM_386
_start:	dd 1			; p_type: PT_LOAD | e_version; add [eax], eax; add [eax], al, with eax = 0 and address 0 ours
	dd _start		; p_offset	| e_entry; adc al, 0; add [eax], al
	dd _start		; p_vaddr	| e_phoff: the same
	mov al, 4		; p_paddr	| e_shoff
	inc ebx
	mov cl, message
	mov dl, 6		; p_filesz from the 8 of the instruction before: 0x2506b208, above p_memsz, so nothing is cleared
	db 0x25			; and eax, 0x00200034: leaves 4 in eax
	dw 52, 32		; p_memsz	| e_ehsize, e_phentsize
	dw 7			; p_flags: RWE	| e_phnum; pop es (argc, 1, a null selector); then 00: add ch, ch with the next byte
	db 0xed			;		| e_shentsize
	int 0x80
	mov al, 1		; p_align	| e_shnum
	dec ebx
	int 0x80
