/* calendar_names.c: the names of days and months in the C locale. */
#include "calendar_names.h"

const char __day_names[7][CALENDAR_NAME] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
					    "Thursday", "Friday", "Saturday"};
const char __month_names[12][CALENDAR_NAME] = {"January",   "February", "March",    "April",
					       "May",       "June",     "July",     "August",
					       "September", "October",  "November", "December"};
