package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;

/** Sends by one channel. Never fails: what went wrong is an outcome. */
interface Sender {

    Channel channel();

    Uni<Outcome> send(Parcel parcel);
}
