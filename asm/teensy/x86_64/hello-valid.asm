; hello-valid: 145 bytes: every field of both headers as it should be, nothing overlaps: 64 + 56 bytes of headers, 19 of code, 6 of
; message. Below 4 GiB an address is 5 bytes of "mov esi", where lea would be 7.
bits 64
org 0x400000
	db 0x7f, "ELF", 2, 1, 1
	times 9 db 0
	dw 2, 62		; e_type, e_machine
	dd 1			; e_version
	dq _start, 64, 0	; e_entry, e_phoff, e_shoff
	dd 0			; e_flags
	dw 64, 56, 1, 0, 0, 0	; e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx
	dd 1, 5			; p_type, p_flags
	dq 0, $$, $$		; p_offset, p_vaddr, p_paddr
	dq end - $$, end - $$	; p_filesz, p_memsz
	dq 0x1000		; p_align
_start:	mov al, 1		; write
	mov edi, eax
	mov esi, message
	mov dl, 6
	syscall
	mov al, 60		; exit
	xor edi, edi
	syscall
message:db "hello", 10
end:
