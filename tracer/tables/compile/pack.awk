# pack.awk: names and tables become fewer bytes; tables.h says how, unpack.c and text.c undo it. Not for: what they mean.

# Names are packed in two steps. Two symbols that often stand side by side become one, over and over: those below 128 are
# characters, the others pairs. Then each symbol gets a code, of the fewer bits the more often it is used (Huffman's).
# stream[] is all names as symbols, with a -1 before each.
function begin_stream() { split("", stream); stream_length = 0 }

function add_symbols(text,   i) {
	for (i = 1; i <= length(text); i++)
		stream[stream_length++] = character[substr(text, i, 1)]
}

# Make pairs of what stands side by side at least so often, some in each round.
function make_pairs(least,   count, k, p, n, i, top, often, best, taken, merged, room) {
	for (symbols = 128; ; ) {
		split("", count); split("", taken); split("", merged)
		for (p = 1; p < stream_length; p++)
			if (stream[p - 1] >= 0 && stream[p] >= 0)
				count[stream[p - 1] * 2048 + stream[p]]++
		top = n = 0
		for (k in count)
			if (count[k] > top) top = count[k]
		if (top < least)
			break
		for (k in count)
			if (count[k] >= least && count[k] * 4 >= top * 3) often[n++] = k + 0
		for (room = 8; room > 0 && symbols < 2048; room--) {
			best = -1
			for (i = 0; i < n; i++)
				if (!(int(often[i] / 2048) in taken || often[i] % 2048 in taken) &&
				    (best < 0 || count[often[i]] > count[best] || (count[often[i]] == count[best] && often[i] < best)))
					best = often[i]
			if (best < 0)
				break
			taken[int(best / 2048)]; taken[best % 2048]
			pair[symbols] = best
			merged[best] = symbols++
		}
		if (room == 8)
			break
		for (p = n = 0; p < stream_length; p++)
			if (stream[p] >= 0 && p + 1 < stream_length && (stream[p] * 2048 + stream[p + 1]) in merged) {
				stream[n++] = merged[stream[p] * 2048 + stream[p + 1]]
				p++
			} else
				stream[n++] = stream[p]
		stream_length = n
	}
}

# The codes of the symbols in stream[]: code_bits[] and code_length[]. Returns in C what unpacks them: struct packing of tables.h.
function make_codes(variable, array,   often, leaf, weight, parent, depth, number, listed, children, child, n, i, j, k, p, s, code, text, parents) {
	for (p = 0; p < stream_length; p++)
		if (stream[p] >= 0) often[stream[p]]++
	n = 0
	for (s = 0; s < symbols; s++)
		if (s in often) {
			for (i = n++; i > 0 && often[leaf[i - 1]] > often[s]; i--)
				leaf[i] = leaf[i - 1]
			leaf[i] = s
		}
	for (i = 0; i < n; i++) weight[i] = often[leaf[i]]
	# The two that are used least become one, till one is left: the first of the leaves or of the nodes made before.
	i = 0; j = n
	for (k = n; k < 2 * n - 1; k++)
		for (p = 0; p < 2; p++) {
			s = i < n && (j >= k || weight[i] <= weight[j]) ? i++ : j++
			weight[k] += weight[s]
			parent[s] = k
		}
	depth[2 * n - 2] = 0
	for (k = 2 * n - 3; k >= 0; k--)
		depth[k] = depth[parent[k]] + 1
	if (depth[0] > 15) fail("a code of more than 15 bits")
	split("", code_length)
	for (i = 0; i < n; i++) code_length[leaf[i]] = depth[i]
	# Characters, then the pairs that begin with the first of all symbols, with the second, and so on.
	for (s = 128; s < symbols; s++) {
		often[p = int(pair[s] / 2048)]; often[pair[s] % 2048]
		child[p, children[p]++ + 0] = s
	}
	n = 0
	for (s = 0; s < 128; s++)
		if (s in often) listed[n++] = s
	text = "const struct packing " variable " = {\n\t" array ", " n ", "
	for (i = 0; i < n; i++)
		for (k = 0; k < children[listed[i]]; k++) listed[n++] = child[listed[i], k]
	if (n > 2048) fail("more than 2048 symbols")
	for (i = 0; i < n; i++) number[listed[i]] = i
	text = text n ", (const uint16_t[]){"
	for (i = 0; i < n; i++) {
		s = listed[i]
		p = int(pair[s] / 2048)
		text = text "\n\t" (s < 128 ? s : number[pair[s] % 2048] + (s == child[p, 0]) * 32768) + code_length[s] * 2048 ","
	}
	for (i = 0; i < n; i += 8) {
		for (k = p = 0; k < 8; k++) if (children[listed[i + k]]) p += 2 ^ k
		parents = parents " " p ","
	}
	code = 0
	for (k = 1; k < 16; k++) {
		for (i = 0; i < n; i++)
			if (code_length[listed[i]] == k) code_bits[listed[i]] = code++
		code *= 2
	}
	return text "\n}, (const uint8_t[]){" parents "\n}};"
}

# Append the code of a symbol to packed[], the high bit first; bytes are filled from the high bit on.
function add_code(symbol,   k) {
	for (k = code_length[symbol] - 1; k >= 0; k--) {
		if (packed_bits % 8 == 0) packed[packed_bits / 8] = 0
		packed[int(packed_bits / 8)] += int(code_bits[symbol] / 2 ^ k) % 2 * 2 ^ (7 - packed_bits % 8)
		packed_bits++
	}
}

# Two more bytes, since what unpacks them looks so far ahead.
function emit_packed(array) {
	packed[int((packed_bits + 7) / 8)] = packed[int((packed_bits + 15) / 8)] = 0
	emit_array("static const uint8_t " array "[]", packed, int((packed_bits + 23) / 8), 0)
}

# Pack what the sets' names begin with and the rest of each: where, is in pool_at[]. An end follows the last.
function pack_sets(   i, p, codes) {
	begin_stream()
	pool_same[pool_lines + 1] = 0
	pool_text[pool_lines + 1] = ""
	for (i = 1; i <= pool_lines + 1; i++) {
		stream[stream_length++] = -1
		stream[stream_length++] = pool_same[i]
		add_symbols(pool_text[i])
	}
	make_pairs(5)
	codes = make_codes("set_packing", "set_names")
	packed_bits = i = 0
	for (p = 0; p < stream_length; p++)
		if (stream[p] < 0) pool_at[++i] = packed_bits
		else add_code(stream[p])
	if (packed_bits >= 2 ^ 20) fail("set_names[] is too long for a step of 21 bits")
	emit_packed("set_names")
	print codes
}

# What stands in stream[] may have stood there before: find for each place the size and the distance with which all from there on
# takes the fewest bytes. total[i] is how many, in_run[i] when that byte is added to others that are written as they are, cost[i]
# the fewer of total[i] and of those when it is the first of them.
function find_copies(   i, j, k, key, last, before, tried, longest, bytes, cost) {
	for (i = 0; i < stream_length - 1; i++) {
		key = stream[i] * 256 + stream[i + 1]
		before[i] = key in last ? last[key] : -1
		last[key] = i
	}
	cost[stream_length] = in_run[stream_length] = 0
	before[stream_length - 1] = -1
	for (i = stream_length - 1; i >= 0; i--) {
		total[i] = stream_length * 2
		longest = 1
		tried = 0
		for (j = before[i]; j >= 0 && i - j < 4096 && tried++ < 1500 && longest < 263; j = before[j]) {
			for (k = 2; k < 263 && i + k < stream_length && stream[j + k] == stream[i + k]; k++)
				;
			for (; longest < k; longest++) {
				bytes = longest < 3 && i - j <= 64 ? 1 : longest < 7 ? 2 : 3
				if ((longest > 1 || bytes == 1) && bytes + cost[i + longest + 1] < total[i]) {
					total[i] = bytes + cost[i + longest + 1]
					copy_size[i] = longest + 1
					copy_distance[i] = i - j
				}
			}
		}
		in_run[i] = 1 + in_run[i + 1]
		cost[i] = 1 + in_run[i]
		if (total[i] < in_run[i]) in_run[i] = total[i]
		if (total[i] < cost[i]) cost[i] = total[i]
	}
}

# Pack what stream[] has, the values and the common columns: tables.h says how.
function pack_tables(   i, n, run, head, size, distance) {
	find_copies()
	for (i = n = run = 0; i < stream_length; ) {
		size = copy_size[i]
		distance = copy_distance[i]
		if (total[i] > (run == 0) + 1 + in_run[i + 1]) {
			if (run == 32) run = 0
			if (run == 0) head = n++
			packed[head] = run++
			packed[n++] = stream[i++]
			continue
		}
		if (size < 4 && distance <= 64)
			packed[n++] = 128 + 64 * (size - 2) + distance - 1
		else {
			packed[n++] = 16 * (size < 8 ? size - 1 : 7) + int(distance / 256)
			packed[n++] = distance % 256
			if (size > 7) packed[n++] = size - 8
		}
		i += size
		run = 0
	}
	emit_array("const uint8_t packed_tables[]", packed, n, 0)
}

# Pack the columns of rare calls: rare_tables[] is one number, a fraction to the base of 256. With each bit what is left of the
# range is parted, the lower part for a 1, by how often next_byte() of unpack.c has seen them. begin is where what is left begins.
function pack_rare_tables(   begin, range, part, i, n, p, bit, bits, node, before, byte, here, any, ones, zeroes) {
	range = 2 ^ 32 - 1
	for (p = begin = n = 0; p < part_length[1]; p++) {
		if (p in column_starts) { split("", seen); byte = 0 }
		before = byte
		byte = part_bytes[1, p]
		for (node = 0; node < 256; node = node * 2 + bit) {
			for (bits = 128; node * bits >= 256; bits /= 2)
				;
			bit = node ? int(byte / bits) % 2 : byte > 0
			here = before * 256 + node
			any = 65536 + node
			ones = 1 + seen[any, 1] + 4 * seen[here, 1]
			zeroes = 1 + seen[any, 0] + 4 * seen[here, 0]
			part = int(range / (ones + zeroes)) * ones
			if (!bit) begin += part
			range = bit ? part : range - part
			if (begin >= 2 ^ 32) {
				begin -= 2 ^ 32
				for (i = n - 1; packed[i] == 255; i--) packed[i] = 0
				packed[i]++
			}
			for (; range < 2 ^ 24; range *= 256) {
				packed[n++] = int(begin / 2 ^ 24)
				begin = begin % 2 ^ 24 * 256
			}
			count_bit(here, bit)
			count_bit(any, bit)
			if (byte == 0) break
		}
	}
	for (i = 0; i < 4; i++) {
		packed[n++] = int(begin / 2 ^ 24)
		begin = begin % 2 ^ 24 * 256
	}
	emit_array("const uint8_t rare_tables[]", packed, n, 0)
}

function count_bit(of, bit) {
	if (seen[of, bit] < 255) seen[of, bit]++
	if (seen[of, 1 - bit] > 2) seen[of, 1 - bit] = int(seen[of, 1 - bit] / 2) + 1
}

# A string of names[], where a number of two bits is; an end follows it.
function add_text(number,   p) {
	packed_bits += packed_bits % 2
	print "\tN" number " = " (placed["N" number] = packed_bits / 2) ","
	placed["U" number] = packed_bits # twice as much: what struct set says
	for (p = begin_of[number]; p < stream_length && stream[p] >= 0; p++)
		add_code(stream[p])
	text_end[placed["N" number]] = int((packed_bits + 1) / 2)
	is_placed[number]
}

# Pack all strings: first those of places in their order, then those of calls, those of arguments by their numbers, and the others.
# One that another ends with stands there. What struct set says of unknown values has to be in the lower half.
function pack_texts(   i, k, n, p, key, keys, bits, codes) {
	begin_stream()
	for (i = 0; i <= name_count; i++) {
		stream[stream_length++] = -1
		add_symbols(name_list[i])
		stream[stream_length++] = 0
	}
	make_pairs(5)
	codes = make_codes("name_packing", "names")
	i = -1
	for (p = 0; p < stream_length; p++)
		if (stream[p] < 0) begin_of[++i] = p + 1
	print "enum {"
	packed_bits = 0
	for (i = 1; i <= name_count; i++) {
		key = ""
		for (n = begin_of[i]; n < stream_length && stream[n] >= 0; n++)
			;
		bits = 0
		for (p = begin_of[i]; p < n; p++) bits += code_length[stream[p]]
		for (p = n - 1; p >= begin_of[i]; p--) {
			key = stream[p] " " key
			bits -= code_length[stream[p]]
			if (p > begin_of[i] && bits % 2 == 0) { end_of[key] = i; end_at[key] = bits / 2 }
		}
		keys[i] = key
	}
	add_text(0)
	for (p = 0; p < place_count; p++) {
		i = substr(ordered_places[p], 2) + 0
		if (ordered_places[p] ~ /^N/ && !(i in is_placed || keys[i] in end_of)) add_text(i)
	}
	for (i = 1; i <= name_count; i++)
		if (i in is_unknown && !(i in is_placed)) add_text(i)
	for (i = 0; i < row_count; i++)
		add_text(call_names[i])
	packed_bits += packed_bits % 2
	print "\tFIRST_WORD = " packed_bits / 2 ","
	for (i = 1; i <= argument_words; i++)
		add_text(word_names[i])
	for (i = 1; i <= name_count; i++)
		if (!(i in is_placed || keys[i] in end_of)) add_text(i)
	for (i = 1; i <= name_count; i++)
		if (!(i in is_placed)) {
			bits = 0
			for (n = i; !(n in is_placed); n = k) {
				k = end_of[keys[n]]
				bits += end_at[keys[n]]
			}
			print "\tN" i " = " (placed["N" i] = placed["N" n] + bits) ","
			text_end[placed["N" i]] = text_end[placed["N" n]]
		}
	if (packed_bits > 2 * 65535) fail("names[] is too long for 16 bits")
	print "};\nconst uint16_t first_word = FIRST_WORD, call_marks[] = {"
	for (i = 0; i < row_count; i += 16) print "\tN" call_names[i] ","
	print "};"
	emit_packed("names")
	print codes
}
