package io.github.bihuan.delivery.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that a configurable URL must not lead to: the program's own machine, private networks, link-local ones (and with them
 * the metadata services of clouds), and every IPv6 form that hides an IPv4 address. Only globally routed unicast is allowed.
 */
public final class ForbiddenAddresses {

    /** First address and prefix length of a block that is not globally routed. */
    private record Block(int first, int bits) {

        static Block of(String address, int bits) {
            int first = 0;
            for (String part : address.split("\\.")) {
                first = first << 8 | Integer.parseInt(part);
            }
            return new Block(first, bits);
        }

        boolean contains(int address) {
            return (address ^ first) >>> (Integer.SIZE - bits) == 0;
        }
    }

    private static final List<Block> RESERVED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    private ForbiddenAddresses() {}

    /** Whether nobody may be called there. */
    public static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? reserved(bytes) : !globalUnicast(bytes);
    }

    /** Whether even a host that the operator has declared internal must not lead there: metadata services, multicast, nowhere. */
    public static boolean neverInternal(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || !(address instanceof Inet4Address) && embedsAnother(address.getAddress());
    }

    private static boolean reserved(byte[] bytes) {
        int address = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return RESERVED.stream().anyMatch(block -> block.contains(address));
    }

    /** 2000::/3 without protocol assignments and Teredo (2001::/23), documentation (2001:db8::/32, 3fff::/20) and 6to4 (2002::/16). */
    private static boolean globalUnicast(byte[] bytes) {
        int first = word(bytes, 0);
        int second = word(bytes, 1);
        boolean global = (first & 0xe000) == 0x2000;
        boolean assignments = first == 0x2001 && (second & 0xfe00) == 0;
        boolean documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
        return global && !assignments && !documentation && first != 0x2002;
    }

    /** IPv4-mapped, IPv4-compatible, NAT64 (64:ff9b::/32) and 6to4. */
    private static boolean embedsAnother(byte[] bytes) {
        boolean zeros = true;
        for (int i = 0; i < 5; i++) {
            zeros &= word(bytes, i) == 0;
        }
        boolean loopback = zeros && word(bytes, 5) == 0 && word(bytes, 6) == 0 && word(bytes, 7) == 1;
        return zeros && !loopback || word(bytes, 0) == 0x64 && word(bytes, 1) == 0xff9b || word(bytes, 0) == 0x2002;
    }

    private static int word(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xff) << 8 | bytes[2 * index + 1] & 0xff;
    }
}
