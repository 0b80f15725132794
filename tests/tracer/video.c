/*
 * Makes the ioctl calls of video devices, with each command, and those whose arguments have a type
 * with each type. Like devices.c it is run under a tracer that injects a result; the argument says
 * what the pointers point to.
 */
#include <linux/videodev2.h>
#include <stdlib.h>
#include <string.h>
#include "ioctls.h"

static const unsigned commands[] = {
	VIDIOC_QUERYCAP,
	VIDIOC_ENUM_FMT,
	VIDIOC_G_FMT,
	VIDIOC_S_FMT,
	VIDIOC_REQBUFS,
	VIDIOC_QUERYBUF,
	VIDIOC_G_FBUF,
	VIDIOC_S_FBUF,
	VIDIOC_OVERLAY,
	VIDIOC_QBUF,
	VIDIOC_EXPBUF,
	VIDIOC_DQBUF,
	VIDIOC_STREAMON,
	VIDIOC_STREAMOFF,
	VIDIOC_G_PARM,
	VIDIOC_S_PARM,
	VIDIOC_G_STD,
	VIDIOC_S_STD,
	VIDIOC_ENUMSTD,
	VIDIOC_ENUMINPUT,
	VIDIOC_G_CTRL,
	VIDIOC_S_CTRL,
	VIDIOC_G_TUNER,
	VIDIOC_S_TUNER,
	VIDIOC_G_AUDIO,
	VIDIOC_S_AUDIO,
	VIDIOC_QUERYCTRL,
	VIDIOC_QUERYMENU,
	VIDIOC_G_INPUT,
	VIDIOC_S_INPUT,
	VIDIOC_G_EDID,
	VIDIOC_S_EDID,
	VIDIOC_G_OUTPUT,
	VIDIOC_S_OUTPUT,
	VIDIOC_ENUMOUTPUT,
	VIDIOC_G_AUDOUT,
	VIDIOC_S_AUDOUT,
	VIDIOC_G_MODULATOR,
	VIDIOC_S_MODULATOR,
	VIDIOC_G_FREQUENCY,
	VIDIOC_S_FREQUENCY,
	VIDIOC_CROPCAP,
	VIDIOC_G_CROP,
	VIDIOC_S_CROP,
	VIDIOC_G_JPEGCOMP,
	VIDIOC_S_JPEGCOMP,
	VIDIOC_QUERYSTD,
	VIDIOC_TRY_FMT,
	VIDIOC_ENUMAUDIO,
	VIDIOC_ENUMAUDOUT,
	VIDIOC_G_PRIORITY,
	VIDIOC_S_PRIORITY,
	VIDIOC_G_SLICED_VBI_CAP,
	VIDIOC_LOG_STATUS,
	VIDIOC_G_EXT_CTRLS,
	VIDIOC_S_EXT_CTRLS,
	VIDIOC_TRY_EXT_CTRLS,
	VIDIOC_ENUM_FRAMESIZES,
	VIDIOC_ENUM_FRAMEINTERVALS,
	VIDIOC_G_ENC_INDEX,
	VIDIOC_ENCODER_CMD,
	VIDIOC_TRY_ENCODER_CMD,
	VIDIOC_DBG_S_REGISTER,
	VIDIOC_DBG_G_REGISTER,
	VIDIOC_S_HW_FREQ_SEEK,
	VIDIOC_S_DV_TIMINGS,
	VIDIOC_G_DV_TIMINGS,
	VIDIOC_DQEVENT,
	VIDIOC_SUBSCRIBE_EVENT,
	VIDIOC_UNSUBSCRIBE_EVENT,
	VIDIOC_CREATE_BUFS,
	VIDIOC_PREPARE_BUF,
	VIDIOC_G_SELECTION,
	VIDIOC_S_SELECTION,
	VIDIOC_DECODER_CMD,
	VIDIOC_TRY_DECODER_CMD,
	VIDIOC_ENUM_DV_TIMINGS,
	VIDIOC_QUERY_DV_TIMINGS,
	VIDIOC_DV_TIMINGS_CAP,
	VIDIOC_ENUM_FREQ_BANDS,
	VIDIOC_DBG_G_CHIP_INFO,
	VIDIOC_QUERY_EXT_CTRL,
};

static void call(unsigned command) { syscall(SYS_ioctl, -1, command, pages); }

static void types(void)
{
	struct v4l2_buffer *buffer = (void *)pages;
	struct v4l2_format *format = (void *)pages;
	struct v4l2_frmsizeenum *size = (void *)pages;
	struct v4l2_frmivalenum *interval = (void *)pages;
	struct v4l2_ext_controls *controls = (void *)pages;
	struct v4l2_create_buffers *create = (void *)pages;

	for (unsigned type = 0; type < 17; type++) {
		format->type = type;
		call(VIDIOC_G_FMT);
		call(VIDIOC_S_FMT);
		call(VIDIOC_G_PARM);
		call(VIDIOC_S_PARM);
		buffer->type = type;
		buffer->memory = type % 5;
		call(VIDIOC_QUERYBUF);
		call(VIDIOC_DQBUF);
		create->format.type = type;
		call(VIDIOC_CREATE_BUFS);
		size->type = interval->type = type % 5;
		call(VIDIOC_ENUM_FRAMESIZES);
		interval->type = type % 5;
		call(VIDIOC_ENUM_FRAMEINTERVALS);
	}
	for (unsigned count = 0; count < 3; count++) {
		controls->count = count;
		controls->controls = (void *)(pages + PAGES_SIZE - 2 * sizeof *controls->controls);
		controls->controls[0].id = V4L2_CID_BRIGHTNESS;
		controls->controls[0].size = 0;
		controls->controls[1].size = 2;
		controls->controls[1].string = (void *)pages;
		call(VIDIOC_S_EXT_CTRLS);
		call(VIDIOC_G_EXT_CTRLS);
	}
}

/* The names of controls of users and cameras, and others that have none: their classes are in the
 * high 16 bits. */
static void names(void)
{
	for (unsigned class = 0x96; class < 0xaa; class += class == 0x9a ? 13 : 2)
		for (unsigned id = 0; id < 0x1200; id = id == 2       ? 0x8fe
							: id == 0xa00 ? 0xffe
								      : id + 1) {
			*(unsigned *)pages = class << 16 | id;
			call(VIDIOC_G_CTRL);
		}
	for (unsigned flag = 0; flag < 4; flag++) {
		*(unsigned *)pages = flag << 30;
		call(VIDIOC_QUERYCTRL);
		*(unsigned *)pages = flag << 30 | V4L2_CID_HUE;
		call(VIDIOC_QUERY_EXT_CTRL);
	}
}

int main(int argc, char **argv)
{
	fill(argc > 1 ? atoi(argv[1]) : 0, 1234, 3);
	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++)
		with(commands[i]);
	types();
	if (argc > 2)
		names();
	return 0;
}
