# newer.sed: what strace 6.13 shows and the tracer does not, made the same in both logs (older.sh applies it beside a strace after 6.1).
# All fields of a video input, not only those up to its type.
s/((VIDIOC_ENUMINPUT|0xc050561a).* type=[^,}]*), audioset=.*\}\)/\1})/
# The second attribute of a link of MCTP.
s/(nla_type=(AF_MCTP|0x2d)( \/\* AF_MCTP \*\/)?\}, \[?\{nla_len=[0-9]+, nla_type=)(IFLA_MCTP_PHYS_BINDING|0x2[ }]).*/\1MCTP/
# 6.13: marks of fanotify have another order than in 7.2, which the tracer has.
s/(fanotify_mark\([^,]*, FAN_MARK_ADD\|FAN_MARK_REMOVE)\|[^,]*, [^,]*/\1/
# A command of trusted environments that no kernel has got: strace 7.2 has forgotten it.
s/(0xa4, 0x8, 0x20\)|0xc020a408)( \*\/)?, .*\) +=/\1) =/
