/*
 * Makes the ioctl calls of consoles, flash memory, infrared and SCSI devices, with each command,
 * and with the names of keys. Like devices.c it is run under a tracer that injects a result; the
 * argument says what the pointers point to.
 */
#include <linux/kd.h>
#include <linux/keyboard.h>
#include <linux/lirc.h>
#include <mtd/mtd-abi.h>
#include <stdlib.h>
#include <string.h>
#include "ioctls.h"

static const unsigned commands[] = {
	KIOCSOUND,
	KDMKTONE,
	KDGETLED,
	KDSETLED,
	KDGKBTYPE,
	KDADDIO,
	KDDELIO,
	KDENABIO,
	KDDISABIO,
	KDSETMODE,
	KDGETMODE,
	KDMAPDISP,
	KDUNMAPDISP,
	GIO_SCRNMAP,
	PIO_SCRNMAP,
	GIO_UNISCRNMAP,
	PIO_UNISCRNMAP,
	GIO_UNIMAP,
	PIO_UNIMAP,
	PIO_UNIMAPCLR,
	KDGKBMODE,
	KDSKBMODE,
	KDGKBMETA,
	KDSKBMETA,
	KDGKBLED,
	KDSKBLED,
	KDGKBENT,
	KDSKBENT,
	KDGKBSENT,
	KDSKBSENT,
	KDGKBDIACR,
	KDSKBDIACR,
	KDGKBDIACRUC,
	KDSKBDIACRUC,
	KDGETKEYCODE,
	KDSETKEYCODE,
	KDSIGACCEPT,
	KDKBDREP,
	GIO_FONT,
	PIO_FONT,
	GIO_FONTX,
	PIO_FONTX,
	PIO_FONTRESET,
	GIO_CMAP,
	PIO_CMAP,
	KDFONTOP,
	LIRC_GET_FEATURES,
	LIRC_GET_SEND_MODE,
	LIRC_GET_REC_MODE,
	LIRC_GET_REC_RESOLUTION,
	LIRC_GET_MIN_TIMEOUT,
	LIRC_GET_MAX_TIMEOUT,
	LIRC_GET_LENGTH,
	LIRC_SET_SEND_MODE,
	LIRC_SET_REC_MODE,
	LIRC_SET_SEND_CARRIER,
	LIRC_SET_REC_CARRIER,
	LIRC_SET_SEND_DUTY_CYCLE,
	LIRC_SET_TRANSMITTER_MASK,
	LIRC_SET_REC_TIMEOUT,
	LIRC_SET_REC_TIMEOUT_REPORTS,
	LIRC_SET_MEASURE_CARRIER_MODE,
	LIRC_SET_REC_CARRIER_RANGE,
	LIRC_SET_WIDEBAND_RECEIVER,
	LIRC_GET_REC_TIMEOUT,
	MEMGETINFO,
	MEMERASE,
	MEMWRITEOOB,
	MEMREADOOB,
	MEMLOCK,
	MEMUNLOCK,
	MEMGETREGIONCOUNT,
	MEMGETREGIONINFO,
	MEMGETOOBSEL,
	MEMGETBADBLOCK,
	MEMSETBADBLOCK,
	OTPSELECT,
	OTPGETREGIONCOUNT,
	OTPGETREGIONINFO,
	OTPLOCK,
	ECCGETLAYOUT,
	ECCGETSTATS,
	MTDFILEMODE,
	MEMERASE64,
	MEMWRITEOOB64,
	MEMREADOOB64,
	MEMISLOCKED,
	MEMWRITE,
	/* scsi/sg.h, which is the C library's */
	0x2201,
	0x2202,
	0x2203,
	0x2204,
	0x2205,
	0x2270,
	0x2271,
	0x2272,
	0x2275,
	0x2276,
	0x2279,
	0x227a,
	0x227b,
	0x227c,
	0x227d,
	0x227e,
	0x227f,
	0x2282,
	0x2283,
	0x2284,
	0x2286,
	0x2287,
	0x2288,
	0x2289,
};

static void keys(void)
{
	struct kbentry *entry = (void *)pages;
	struct console_font_op *font = (void *)pages;
	struct kbdiacrs *accents = (void *)pages;
	struct unimapdesc *map = (void *)pages;

	for (unsigned key = 0; key < 0x1010; key++) {
		entry->kb_table = key >> 4;
		entry->kb_value = key;
		syscall(SYS_ioctl, -1, KDSKBENT, pages);
	}
	for (unsigned key = 0; key < 256; key++) {
		((struct kbsentry *)pages)->kb_func = key;
		strcpy((char *)pages + 1, key % 2 ? "a\n\"\377" : "");
		syscall(SYS_ioctl, -1, KDSKBSENT, pages);
		accents->kb_cnt = 1;
		accents->kbdiacr[0].base = key;
		syscall(SYS_ioctl, -1, KDSKBDIACR, pages);
	}
	for (unsigned operation = 0; operation < 6; operation++)
		for (unsigned width = 0; width < 18; width += 8) {
			memset(font, 0, sizeof *font);
			font->op = operation;
			font->flags = width * 0x10000001u;
			font->width = font->charcount = width;
			font->data = pages + 4096;
			syscall(SYS_ioctl, -1, KDFONTOP, pages);
		}
	for (unsigned count = 0; count < 4; count++) {
		map->entry_ct = count;
		map->entries = (void *)(pages + PAGES_SIZE - 8);
		syscall(SYS_ioctl, -1, GIO_UNIMAP, pages);
		syscall(SYS_ioctl, -1, PIO_UNIMAP, pages);
	}
}

int main(int argc, char **argv)
{
	static const unsigned long numbers[] = {1,     440,   0x10001, 0x1ffff,
						0x3b4, 0x3df, 0x3e0,   1193183};

	fill(argc > 1 ? atoi(argv[1]) : 0, 9876, 3);
	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++)
		with(commands[i]);
	for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		syscall(SYS_ioctl, -1, KIOCSOUND, numbers[i]);
		syscall(SYS_ioctl, -1, KDMKTONE, numbers[i]);
		syscall(SYS_ioctl, -1, KDADDIO, numbers[i]);
	}
	keys();
	return 0;
}
