# older.sed: what strace before 6.13 says otherwise, made the same in its log and in ours (older.sh applies it only then).
# 6.13 (the tracer too) shows the union of epoll_event as one number, the flags of futex_waitv by the names of futex2.
s/data=(\{u32=[0-9]+, u64=[0-9]+\}|0x[0-9a-f]+|0)/data=DATA/g
s/(uaddr=[^,]*, flags=)[^,}]*/\1FLAGS/g
# 6.13: the mask of times of access is a name, and fsmount has mount_setattr's.
s/MOUNT_ATTR_(_ATIME|NOATIME\|MOUNT_ATTR_STRICTATIME)/MOUNT_ATTR_TIMES/g
s/(fsmount\(.*, )[^,]*\) =/\1ATTRIBUTES) =/
# 6.13: flags of name_to_handle_at, the younger ones first.
s/(name_to_handle_at\(.*, )[^,]*\) =/\1FLAGS) =/
# 7.2: marks of fanotify have another order, and two of their bits a name of their own; so have events.
s/(fanotify_mark\([^,]*, FAN_MARK_ADD\|FAN_MARK_REMOVE)\|[^,]*, [^,]*/\1/
# 6.13: F_CREATED_QUERY, and rings that are registered.
s/0x404 \/\* F_\?\?\? \*\//F_CREATED_QUERY/; s/(F_CREATED_QUERY.*\)) +=/\1 =/
s/(io_uring_register\()(-1, 0xffffffff|4294967295, 0x7fffffff) \/\* IORING_REGISTER_\?\?\? \*\/(\|IORING_REGISTER_USE_REGISTERED_RING)?/\1RING/
# 6.13: rules of Landlock for ports.
s/(landlock_add_rule\([^,]*, )(LANDLOCK_RULE_NET_PORT|0x2 [^,]*), (\{[^}]*\}|0x[0-9a-f]+)/\1RULE/
# 6.13: BPF_OBJ_PIN has a folder and more flags.
s/(\{pathname=.*file_flags=)[^}]*\}/\1FLAGS}/
# 6.13: where the text of a key cannot be read, its address.
s/kb_string=(\?\?\?|ADDRESS|0x[0-9a-f]+)/kb_string=UNREAD/
# 6.13: the bytes of a control message that is too short or of no known type; SCM_PIDFD.
s/(cmsg_type=)(SCM_PIDFD|0x4 \/\* SCM_\?\?\? \*\/)(, cmsg_data=[0-9]+)?/\1PIDFD/g
s/(cmsg_type=[^},]*), cmsg_data="(\\x[0-9a-f]{2})+"/\1/g
# 6.13: V4L2_CAP_ASYNCIO has become V4L2_CAP_EDID; inputs are shown as a whole.
s/V4L2_CAP_ASYNCIO/V4L2_CAP_EDID/
s/(VIDIOC_ENUMINPUT.* type=[^,}]*)(, audioset=.*)?\}\) =/\1}) =/
s/(ioctl\(-1, 0xc050561a.* type=[^,}]*)(, audioset=.*)?\}\) =/\1}) =/
# 6.13: some attributes of links are numbers, weights have 16 bits, SMC's ids are longer.
s/nla_type=(NLA_F_[A-Z_]*\|)*(IFLA_(DEVLINK_PORT|G[SR]O_IPV4_MAX_SIZE)|0x(3e|3f|40)( \/\* IFLA_[?A-Z0-9_]* \*\/)?).*/NEWER LINK/
s/, (resvd1=0x[0-9a-f]+|weight_high=[0-9]+)//g
s/, peer_gid_ext=.*, my_gid_ext=[^}]*//
s/(nla_type=(AF_MCTP|0x2d( \/\* AF_MCTP \*\/)?)\}, \[?\{nla_len=[0-9]+, nla_type=)(IFLA_MCTP_PHYS|0x2[ }]).*/\1MCTP/
# 6.13: attributes of lists of actions have a level more.
s/(nlmsg_type=(RTM_(NEW|DEL|GET)ACTION|0x3[012])[ ,].*\{tca_family=[^}]*\}).*/\1ACTIONS/
# 6.13: messages of netlink without an address.
s/(msg_name=(NULL|ADDRESS|0x[0-9a-f]+), msg_namelen=1, msg_iov=).*(, msg_iovlen)/\1\3/
# 6.2 to 6.13: with -yy what an eventfd, a signalfd and a terminal are.
s/<\{eventfd-[^}]*\}>/<anon_inode:[eventfd]>/g; s/<signalfd:\[[^]]*\]>/<anon_inode:[signalfd]>/g
s%(<char 5:2) @/dev/pts/N%\1%g
# 6.13: MEMBARRIER_CMD_GET_REGISTRATIONS.
s/(membarrier\(.* = 0x[0-9a-f]+) .*/\1/
# 6.13: what an event does to another that writes to the auxiliary area.
s/, aux_start_paused=[01], aux_pause=[01], aux_resume=[01]//
# 6.13: what is said of programs that are not there.
s/Can't stat '([^/']*)': No such file or directory/Cannot find executable '\1'/
s/Can't stat/Cannot stat/
# 6.13: what three commands of userfaultfd take, and two members of UBI_IOCATT.
s/, disable_fm=-?[0-9]+, need_resv_pool=-?[0-9]+//
s/(ioctl\(-1, )(0xc018aa06|0xc020aa0[78])?( \/\* )?(UFFDIO_(WRITEPROTECT|CONTINUE|POISON)|_IOC\(_IOC_READ\|_IOC_WRITE, 0xaa, 0x8, 0x20\))?( \*\/)?, .*/\1UFFDIO/
# 6.13: what younger commands of bpf take, and the cookie of raw tracepoints.
s/(bpf\(BPF_(ITER_CREATE|LINK_DETACH|PROG_BIND_MAP|TOKEN_CREATE)|bpf\((0x24|ADDRESS) \/\* BPF_\?\?\? \*\/), .*/bpf(YOUNGER/
s/(raw_tracepoint=\{name=[^}]*prog_fd=-?[0-9]+)(, cookie=[^}]*)?\}(, (\.\.\.|extra_data.*\*\/))?\}/\1}}/
