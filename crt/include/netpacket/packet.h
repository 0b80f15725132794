/* netpacket/packet.h: sockets below IP: the kernel's struct sockaddr_ll. packet(7). */
#ifndef CRT_NETPACKET_PACKET_H
#define CRT_NETPACKET_PACKET_H

#include <sys/socket.h>
#include <linux/if_packet.h>

#endif
