/* sys/klog.h: the kernel's messages. klogctl(3), syslog(2). */
#ifndef CRT_SYS_KLOG_H
#define CRT_SYS_KLOG_H
int klogctl(int type, char *buffer, int size);
#endif
