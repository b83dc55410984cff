package io.github.bihuan.imports;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at an uploaded file before anything reads it: what it is, and that it is harmless. Every part of a workbook is
 * unpacked once, without keeping it, so that what the archive says of its own sizes need not be believed.
 */
final class UploadGuard {

    private static final int MOST_PARTS = 2000;
    /** Sheets of numbers shrink to a twentieth; what shrinks far more was made for it. */
    private static final int HIGHEST_RATIO = 250;

    private static final long NOT_WORTH_A_RATIO = 1 << 20;
    private static final int SIGNATURE = 4;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final long maxUnpackedBytes;

    UploadGuard(long maxUnpackedBytes) {
        this.maxUnpackedBytes = maxUnpackedBytes;
    }

    /** Refuses (422) what is neither a harmless workbook nor text. */
    FileFormat inspect(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, OLE)) {
            throw ImportProblem.UNSUPPORTED_FILE.on("file", "旧版 .xls 或加密的工作簿无法读取，请另存为未加密的 .xlsx");
        }
        if (!starts(head, ZIP)) {
            return text(file);
        }
        try {
            workbook(file);
            return FileFormat.XLSX;
        } catch (ZipException broken) {
            throw unreadable();
        }
    }

    static BusinessRuleViolation unreadable() {
        return ImportProblem.UNSUPPORTED_FILE.on("file", "文件不是可读的 .xlsx 工作簿或 csv 文件，可能已损坏");
    }

    private static FileFormat text(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next == 0) {
                    throw unreadable();
                }
            }
        }
        return FileFormat.CSV;
    }

    private void workbook(Path file) throws IOException {
        boolean aWorkbook = false;
        int parts = 0;
        long budget = Math.min(maxUnpackedBytes, Math.max(NOT_WORTH_A_RATIO, Files.size(file) * HIGHEST_RATIO));
        try (var archive = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                if (++parts > MOST_PARTS) {
                    throw ImportProblem.SUSPICIOUS_ARCHIVE.on("file", "工作簿的组成部分超过 " + MOST_PARTS + " 个");
                }
                String name = part.getName().toLowerCase(Locale.ROOT);
                refuseMacros(name);
                aWorkbook |= name.equals("xl/workbook.xml");
                budget = unpacked(archive, part, name, budget);
            }
        }
        if (!aWorkbook) {
            throw unreadable();
        }
    }

    /** Unpacks a part and keeps nothing; answers what is left of the budget. */
    private static long unpacked(ZipFile archive, ZipEntry part, String name, long budget) throws IOException {
        try (var counted = new BoundedStream(archive.getInputStream(part), budget)) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                refuseDocumentType(counted);
            }
            return counted.drain();
        }
    }

    private static void refuseMacros(String part) {
        if (part.endsWith("vbaproject.bin") || part.startsWith("xl/macrosheets/") || part.endsWith("vbadata.xml")) {
            throw ImportProblem.MACRO_WORKBOOK.on("file", "工作簿含有宏，请另存为不含宏的 .xlsx");
        }
    }

    /** Reads as far as the root element: a DTD can only stand before it. */
    private static void refuseDocumentType(InputStream part) throws IOException {
        try {
            XMLStreamReader xml = XmlParts.factory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw ImportProblem.DOCUMENT_TYPE_DECLARED.on("file", "工作簿的组成部分含有 DOCTYPE 声明");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException unread) {
                throw unread;
            }
            throw unreadable();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SIGNATURE);
        }
    }

    private static boolean starts(byte[] head, byte[] signature) {
        return Arrays.equals(head, signature);
    }
}
