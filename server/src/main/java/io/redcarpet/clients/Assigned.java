package io.redcarpet.clients;

/** What came of giving a client to somebody. */
public sealed interface Assigned {

    /** The client has, or will have from that day on, another primary account executive. */
    record Given() implements Assigned {}

    /** It was so already. */
    record Unchanged() implements Assigned {}

    /** The person is bound to one client and has another one. */
    record Bound() implements Assigned {}

    /** The day lies in the past, or the person no longer works here. */
    record Impossible() implements Assigned {}

    /** There is no such client, or it is not the caller's to give. */
    record NotYours() implements Assigned {}
}
