/** The pay engine: it reads nothing, writes nothing and knows no clock. */
module io.redcarpet.engine {
    exports io.redcarpet.engine.money;
    exports io.redcarpet.engine.period;
    exports io.redcarpet.engine.because;
    exports io.redcarpet.engine.credit;
    exports io.redcarpet.engine.quota;
    exports io.redcarpet.engine.cost;
    exports io.redcarpet.engine.plan;
    exports io.redcarpet.engine.team;
    exports io.redcarpet.engine.earning;

    requires static org.jspecify;
}
