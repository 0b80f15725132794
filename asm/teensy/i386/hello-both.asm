; hello-both: 64 bytes, one file for Linux and qemu-user on i386: as small as exit42-both, whose argument says why less cannot be.
; p_filesz and p_memsz must be equal (else Linux clears the end of a page the file does not have), but they may be
; "llo\n": 175 MB, of which no page past the first is touched.
bits 32
org 0x200000
	db 0x7f, "ELF", 1, 1, 1
_start:	mov ecx, message	; EI_OSABI, EI_PAD
	inc ebx
	mov dl, 6
	db 0x3d			; cmp eax, 0x00030002: steps over the next two fields
	dw 2, 3			; e_type, e_machine
	mov al, 4		; e_version
	jmp short rest
	dd _start		; e_entry
	dd 32			; e_phoff
	dd 1			; p_type: PT_LOAD	| e_shoff
	dd 0x34			; p_offset		| e_flags
	dw 52, 32		; p_vaddr: 0x200034	| e_ehsize, e_phentsize
	dw 1			; p_paddr		| e_phnum
message:db "he"			; p_paddr		| e_shentsize
	db "llo", 10		; p_filesz		| e_shnum, e_shstrndx
	db "llo", 10		; p_memsz: the same
	db 5			; p_flags: R E; only the low bits count, so the code begins in the others
rest:	int 0x80
	mov al, 1		; p_align
	dec ebx
	int 0x80
