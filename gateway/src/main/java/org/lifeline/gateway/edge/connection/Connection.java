package org.lifeline.gateway.edge.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.lifeline.gateway.edge.browser.SecurityHeaders;

/**
 * Stands between a connection's bytes and whatever answers them, right behind the decoder, so that no answer gets by without
 * its headers, whoever gives it, and nothing that cannot be read gets in. Only its event loop touches it.
 */
final class Connection extends ChannelDuplexHandler {
    private static final String STREAM = "text/event-stream";
    private static final int LONGEST_REST_SECONDS = 2;

    private final SecurityHeaders headers;
    private final Beat beat;
    private final Pace pace;
    private final AnswerPace answerPace;
    private final SentAhead later;
    private ChannelHandlerContext context;
    private int unanswered;
    private boolean passing;
    private boolean readWanted;
    private boolean answering;
    private boolean endsWithConnection;
    private boolean old;
    private boolean tookTooSlowly;
    private boolean over;
    private HttpMethod method;
    private String uri;

    Connection(SecurityHeaders headers, Beat beat, Pace pace, AnswerPace answerPace, SentAhead later) {
        this.headers = headers;
        this.beat = beat;
        this.pace = pace;
        this.answerPace = answerPace;
        this.later = later;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        beat.add(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        beat.remove(this);
        later.release();
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            pace.head();
        }
        if (message instanceof HttpContent content) {
            pace.body(content.content().readableBytes());
            if (message instanceof LastHttpContent) {
                pace.whole();
            }
        }
        if (later.isEmpty() && !waits(message)) {
            pass(message);
        } else if (!later.add(message)) {
            over = true;
            later.release();
            context.close();
        }
    }

    /** A request that was sent before the answer to the one before was taken: who does not read is not given more. */
    private boolean waits(Object message) {
        return unanswered > 0 && message instanceof HttpRequest;
    }

    private void pass(Object message) throws Exception {
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            MessageFraming.settle(request);
        }
        if (over) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(part.decoderResult().cause());
        } else {
            if (message instanceof HttpRequest request) {
                unanswered++;
                method = request.method();
                uri = request.uri();
                old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
            }
            super.channelRead(context, message);
        }
    }

    /** As many as are answered at once; the answer to each calls this again. */
    private void passLater() throws Exception {
        if (passing || later.isEmpty() || !context.channel().isActive()) {
            return;
        }
        passing = true;
        try {
            while (!later.isEmpty() && !waits(later.peek())) {
                pass(later.poll());
                if (later.isEmpty() || waits(later.peek())) {
                    super.channelReadComplete(context); // what was answered meanwhile goes out, and may be taken
                }
            }
        } finally {
            passing = false;
        }
        if (later.isEmpty() && readWanted) {
            readWanted = false;
            context.read();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        pace.came();
        super.channelReadComplete(context);
    }

    /** Nothing more is read from who has sent more than is answered. */
    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        if (later.isEmpty()) {
            super.read(context);
        } else {
            readWanted = true;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (over) {
            ReferenceCountUtil.release(message);
            promise.setFailure(new ClosedChannelException());
            return;
        }
        Object written = message;
        boolean last = message instanceof LastHttpContent;
        if (message instanceof HttpResponse response) {
            if (response.status().code() < HttpResponseStatus.OK.code()) { // another follows
                last = false;
            } else {
                HttpResponse whole = worded(response);
                headers.complete(whole);
                written = whole;
                begin(whole);
            }
        }
        answerPace.written(size(written));
        if (last) {
            answering = false;
            ChannelPromise told = promise.unvoid().addListener(out -> taken());
            super.write(context, written, endsWithConnection ? told.addListener(ChannelFutureListener.CLOSE) : told);
        } else {
            super.write(context, written, promise);
        }
    }

    /** Who knows no chunks knows the end of an answer by its length, or by the end of the connection. */
    private void begin(HttpResponse head) {
        answering = true;
        boolean stream = isStream(head);
        endsWithConnection = old && !stream && !HttpUtil.isContentLengthSet(head) && hasBody(head);
        if (endsWithConnection) {
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (!stream) { // which is idle by nature, and bounds by itself what waits for who does not read
            answerPace.begin();
        }
    }

    private boolean hasBody(HttpResponse head) {
        int status = head.status().code();
        return method != HttpMethod.HEAD
                && status != HttpResponseStatus.NO_CONTENT.code()
                && status != HttpResponseStatus.NOT_MODIFIED.code();
    }

    private static boolean isStream(HttpResponse head) {
        String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE);
        return type != null && type.startsWith(STREAM);
    }

    private static long size(Object message) {
        if (message instanceof ByteBufHolder content) {
            return content.content().readableBytes();
        }
        if (message instanceof ByteBuf bytes) {
            return bytes.readableBytes();
        }
        return message instanceof FileRegion file ? file.count() : 0;
    }

    /** Half an answer whose end is the end of the connection must not look like a whole one. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
        if (answering && endsWithConnection) {
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        super.close(context, promise);
    }

    /** An answer is as good as taken once it is in the socket's hands. */
    private void taken() throws Exception {
        unanswered--;
        answerPace.end();
        passLater();
    }

    private HttpResponse worded(HttpResponse response) {
        boolean ofTheLatest = unanswered == 1 && method != HttpMethod.HEAD;
        return ofTheLatest && Worded.isWithoutWords(response) ? Worded.of(response, uri) : response;
    }

    /** Once a beat. */
    boolean isTooSlow() {
        tookTooSlowly = answerPace.tooSlow(Waiting.bytes(context.channel()));
        return pace.tooSlow(later.isEmpty() && context.channel().config().isAutoRead()) || tookTooSlowly;
    }

    /** Who is in the middle of a head or of a body is told why, if nothing else is being told; its call ends with the connection. */
    void cut() {
        if (tookTooSlowly) { // and would go on with what the system holds for it
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            context.close();
        } else if (pace.amidHead() && unanswered == 0) {
            answer(Unreadable.TOO_SLOW.answer());
        } else if (pace.amidBody() && unanswered == 1 && !answering) {
            answer(Unreadable.CRAWLING.answer(Worded.path(uri)));
        } else {
            context.close();
        }
    }

    /** Whoever waits for a body that cannot be read on learns that the connection is gone, and nobody else is answered. */
    private void refuse(Throwable unreadable) {
        Unreadable why = Unreadable.because(unreadable);
        if (unanswered == 0) {
            lastWord(why.answer()).addListener(told -> takeTheRest());
        } else if (unanswered == 1 && !answering) {
            lastWord(why.answer(Worded.path(uri))).addListener(told -> takeTheRest());
        } else {
            over = true;
            context.close();
        }
    }

    private void answer(HttpResponse response) {
        lastWord(response).addListener(ChannelFutureListener.CLOSE);
    }

    private ChannelFuture lastWord(HttpResponse response) {
        over = true;
        headers.complete(response);
        return context.writeAndFlush(response);
    }

    /** What comes after a request that was refused unread is thrown away for a while: closing on it would reset the answer. */
    private void takeTheRest() {
        if (context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            channel.config().setAutoRead(true);
            channel.shutdownOutput();
            context.executor().schedule(() -> context.close(), LONGEST_REST_SECONDS, TimeUnit.SECONDS);
        } else {
            context.close();
        }
    }
}
