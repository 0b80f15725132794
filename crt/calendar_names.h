/* calendar_names.h: names of days and months, each in 10 bytes, inside crt only. */
#ifndef CRT_CALENDAR_NAMES_H
#define CRT_CALENDAR_NAMES_H

enum { CALENDAR_NAME = 10 };
extern const char __day_names[7][CALENDAR_NAME], __month_names[12][CALENDAR_NAME];

#endif
