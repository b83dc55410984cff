package io.github.bihuan.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.Logger;

/** A mail server and a system that is told by webhook: both keep every message as it came, repeats too. */
final class MessageSinks implements AutoCloseable {

    /**
     * One message as it came.
     *
     * @param id its {@code Message-ID} or {@code webhook-id}
     * @param matter whom or what it is about: hazard and address, or hazard and step
     * @param text all of it that a reader sees
     */
    record Message(String id, String matter, String text) {}

    private static final int THREADS = 16;
    private static final Pattern CODE = Pattern.compile("YH-[0-9-]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Says a line for each new address and a page for each connection that breaks. */
    private static final Logger MAIL_LOG = Logger.getLogger("com.icegreen.greenmail");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer system;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Message> calls = new CopyOnWriteArrayList<>();

    MessageSinks() {
        MAIL_LOG.setLevel(Level.OFF);
        try {
            mail.start();
            system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            system.createContext("/notices", this::take);
            system.setExecutor(threads);
            system.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int mailPort() {
        return mail.getSmtp().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + system.getAddress().getPort() + "/notices";
    }

    int count() {
        return mail.getReceivedMessages().length + calls.size();
    }

    List<Message> mails() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(MessageSinks::message)
                .toList();
    }

    List<Message> calls() {
        return List.copyOf(calls);
    }

    void clear() {
        try {
            mail.purgeEmailFromAllMailboxes();
            calls.clear();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mail.stop();
        system.stop(0);
        threads.shutdown();
    }

    private static Message message(MimeMessage mail) {
        try {
            String text = mail.getSubject() + "\n" + mail.getContent();
            Matcher code = CODE.matcher(text);
            String about = code.find() ? code.group() : "?";
            return new Message(mail.getMessageID(), about + " " + mail.getAllRecipients()[0], text);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode notice = JSON.readTree(body).path("data");
        String matter =
                notice.path("subjectCode").asText() + " " + notice.path("step").asText();
        calls.add(new Message(exchange.getRequestHeaders().getFirst("webhook-id"), matter, body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
