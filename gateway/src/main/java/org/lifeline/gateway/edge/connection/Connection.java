package org.lifeline.gateway.edge.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import org.lifeline.gateway.edge.browser.SecurityHeaders;

/**
 * Stands between a connection's bytes and whatever answers them, right behind the decoder, so that no answer gets by without
 * its headers, whoever gives it, and nothing that cannot be read gets in. Only its event loop touches it.
 */
final class Connection extends ChannelDuplexHandler {
    private final SecurityHeaders headers;
    private final Beat beat;
    private final Pace pace;
    private final SentAhead later;
    private ChannelHandlerContext context;
    private int unanswered;
    private boolean passing;
    private boolean readWanted;
    private boolean answering;
    private boolean over;
    private HttpMethod method;
    private String uri;

    Connection(SecurityHeaders headers, Beat beat, Pace pace, SentAhead later) {
        this.headers = headers;
        this.beat = beat;
        this.pace = pace;
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
                answering = true;
            }
        }
        if (last) {
            answering = false;
            super.write(context, written, promise.unvoid().addListener(out -> taken()));
        } else {
            super.write(context, written, promise);
        }
    }

    /** An answer is as good as taken once it is in the socket's hands. */
    private void taken() throws Exception {
        unanswered--;
        passLater();
    }

    private HttpResponse worded(HttpResponse response) {
        boolean ofTheLatest = unanswered == 1 && method != HttpMethod.HEAD;
        return ofTheLatest && Worded.isWithoutWords(response) ? Worded.of(response, uri) : response;
    }

    /** Once a beat. */
    boolean isTooSlow() {
        return pace.tooSlow(later.isEmpty() && context.channel().config().isAutoRead());
    }

    /** Who is in the middle of a head or of a body is told why, if nothing else is being told; its call ends with the connection. */
    void cut() {
        if (pace.amidHead() && unanswered == 0) {
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
            answer(why.answer());
        } else if (unanswered == 1 && !answering) {
            answer(why.answer(Worded.path(uri)));
        } else {
            over = true;
            context.close();
        }
    }

    private void answer(HttpResponse response) {
        over = true;
        headers.complete(response);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
