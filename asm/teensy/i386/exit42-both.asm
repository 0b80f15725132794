; exit42-both: 64 bytes, one file for Linux and qemu-user on i386.
; The program header must be whole (Linux) and the ELF header too (qemu). p_type must be 1 where it overlaps. At offset 20 that
; is e_version, but then the entry is that very byte, 01 00, which writes to address 0; at 24 the entry would be 1, where "ELF" and
; EI_CLASS write to [ecx]; at 16, 28, 36 and 40 fields with other values are in the way. 32 is the first that works: 32 + 32 = 64.
bits 32
org 0x200000			; from p_vaddr, which is e_ehsize and e_phentsize
	db 0x7f, "ELF", 1, 1, 1
	db 0
_start:	mov bl, 42		; EI_PAD
	mov al, 1
	int 0x80
	dw 0
	dw 2, 3			; ET_EXEC, EM_386
	dd 0			; e_version
	dd _start		; e_entry
	dd 32			; e_phoff
	dd 1			; p_type: PT_LOAD	| e_shoff
	dd 0x34			; p_offset, as p_vaddr within its page | e_flags
	dw 52, 32		; p_vaddr: 0x200034	| e_ehsize, e_phentsize
	dw 1, 0			; p_paddr		| e_phnum, e_shentsize
	dd 64			; p_filesz		| e_shnum, e_shstrndx
	dd 64			; p_memsz
	dd 5			; p_flags: R E
	dd 0			; p_align
