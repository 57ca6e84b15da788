package org.lifeline.gateway.edge.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.channel.Channel;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.gateway.edge.Network;

/** The purses of those who came lately. */
@Singleton
class Purses {
    private static final AttributeKey<Purse> OF_THE_CONNECTION = AttributeKey.valueOf(Purses.class, "purse");

    private final LoadingCache<Network, Purse> addresses;
    private final LoadingCache<String, Purse> subjects;
    private final boolean behindAProxy;

    Purses(
            RateConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindAProxy) {
        this.behindAProxy = behindAProxy;
        RateConfig.OfAnAddress address = config.address();
        RateConfig.OfASubject subject = config.subject();
        Caffeine<Object, Object> bounded =
                Caffeine.newBuilder().maximumSize(config.mostRemembered()).expireAfterAccess(config.forgottenAfter());
        this.addresses = bounded.build(
                one -> new Purse(errand -> errand == Errand.SIGN_IN ? address.signIn() : of(address, errand)));
        this.subjects = bounded.build(one -> new Purse(errand -> of(subject, errand)));
    }

    private static RateConfig.Budget of(RateConfig.OfASubject budgets, Errand errand) {
        return switch (errand) {
            case READ, SIGN_IN -> budgets.read();
            case WRITE -> budgets.write();
            case EXPENSIVE -> budgets.expensive();
        };
    }

    /** Kept with the connection, unless a proxy brings calls of many over one. */
    Purse ofAddress(HttpServerRequest request) {
        if (behindAProxy) {
            return addresses.get(Network.of(request.remoteAddress().hostAddress()));
        }
        Channel channel = ((ConnectionBase) request.connection()).channel();
        Attribute<Purse> kept = channel.attr(OF_THE_CONNECTION);
        Purse purse = kept.get();
        if (purse == null) {
            purse = addresses.get(Network.of(channel.remoteAddress()));
            kept.set(purse);
        }
        return purse;
    }

    Purse ofSubject(String subject) {
        return subjects.get(subject);
    }

    /** How many are remembered, for a gauge. */
    long remembered() {
        addresses.cleanUp();
        subjects.cleanUp();
        return addresses.estimatedSize() + subjects.estimatedSize();
    }
}
