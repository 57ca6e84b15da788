package org.lifeline.gateway.edge.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
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
    private ChannelHandlerContext context;
    private int unanswered;
    private boolean answering;
    private boolean over;
    private HttpMethod method;
    private String uri;

    Connection(SecurityHeaders headers, Beat beat, Pace pace) {
        this.headers = headers;
        this.beat = beat;
        this.pace = pace;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        beat.add(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        beat.remove(this);
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (request.decoderResult().isSuccess()) {
                MessageFraming.settle(request);
            }
            if (request.decoderResult().isFailure() && unanswered == 0) {
                ReferenceCountUtil.release(message);
                answer(Unreadable.because(request.decoderResult().cause()));
                return;
            }
            unanswered++;
            method = request.method();
            uri = request.uri();
            pace.head();
        }
        if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                ReferenceCountUtil.release(message);
                breakOff(content.decoderResult().cause());
                return;
            }
            pace.body(content.content().readableBytes());
            if (message instanceof LastHttpContent) {
                pace.whole();
            }
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        pace.came();
        super.channelReadComplete(context);
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
            unanswered--;
            answering = false;
        }
        super.write(context, written, promise);
    }

    private HttpResponse worded(HttpResponse response) {
        boolean ofTheLatest = unanswered == 1 && method != HttpMethod.HEAD;
        return ofTheLatest && Worded.isWithoutWords(response) ? Worded.of(response, uri) : response;
    }

    /** Once a beat. */
    boolean isTooSlow() {
        return pace.tooSlow(context.channel().config().isAutoRead());
    }

    /** Who is in the middle of a head can still be told; a body belongs to a call, which ends with the connection. */
    void cut() {
        if (pace.amidHead() && unanswered == 0) {
            answer(Unreadable.TOO_SLOW);
        } else {
            context.close();
        }
    }

    /** A body that cannot be read on: whoever waits for it learns that the connection is gone, and nobody else is answered. */
    private void breakOff(Throwable cause) {
        if (unanswered == 1 && !answering) {
            answer(Unreadable.because(cause));
        } else {
            over = true;
            context.close();
        }
    }

    private void answer(Unreadable why) {
        over = true;
        HttpResponse response = why.answer();
        headers.complete(response);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
