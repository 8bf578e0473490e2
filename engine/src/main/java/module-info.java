/** The pay engine: it reads nothing, writes nothing and knows no clock. */
module io.redcarpet.engine {
    exports io.redcarpet.engine.money;
    exports io.redcarpet.engine.period;

    requires static org.jspecify;
}
