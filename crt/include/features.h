/* features.h: everything is always visible; feature macros are accepted and change nothing. */
#ifndef CRT_FEATURES_H
#define CRT_FEATURES_H
#endif
