; hello-valid: 107 bytes: every field of both headers as it should be, nothing overlaps: 52 + 32 bytes of headers, 17 of code, 6 of
; message. Each instruction is the shortest there is, given that Linux and qemu start with all registers zero.
bits 32
org 0x08048000
	db 0x7f, "ELF", 1, 1, 1
	times 9 db 0
	dw 2, 3			; e_type, e_machine
	dd 1, _start, 52, 0, 0	; e_version, e_entry, e_phoff, e_shoff, e_flags
	dw 52, 32, 1, 0, 0, 0	; e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx
	dd 1, 0, $$, $$		; p_type, p_offset, p_vaddr, p_paddr
	dd end - $$, end - $$	; p_filesz, p_memsz
	dd 5, 0x1000		; p_flags, p_align
_start:	mov al, 4		; write
	inc ebx
	mov ecx, message
	mov dl, 6
	int 0x80
	mov al, 1		; exit
	dec ebx
	int 0x80
message:db "hello", 10
end:
