; hello-native: 55 bytes, for Linux on i386. As exit42-native, and:
; e_phentsize and e_phnum are the number of an instruction: b9 before them makes "mov ecx, 0x10020", and 0x10020 is
; where e_shoff is, so the message is put there.
bits 32
org 0x10000
	db 0x7f, "ELF"
	dd 1			; p_type: PT_LOAD	| EI_CLASS ...
	dd 0			; p_offset		| EI_PAD
	dd $$			; p_vaddr		| EI_PAD
	dw 2, 3			; p_paddr		| e_type, e_machine
	dd end - $$		; p_filesz		| e_version
	dd _start		; p_memsz		| e_entry
	dd 4			; p_flags: R, and so E	| e_phoff
message:db "hello", 10		; p_align		| e_shoff, e_flags
_start:	mov al, 4		; write			| e_flags
	inc ebx			; standard output	| e_ehsize
	db 0xb9			; mov ecx, 0x10020: message | e_ehsize
	dw 32			;			| e_phentsize
	dw 1			;			| e_phnum
	mov dl, 6
	int 0x80
	mov al, 1		; exit; eax was 6, the number of bytes written
	dec ebx
	int 0x80
end:
