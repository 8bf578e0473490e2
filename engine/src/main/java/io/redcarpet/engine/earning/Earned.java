package io.redcarpet.engine.earning;

import java.util.List;

/** All that came of one payee: payable lines, and what is owed of draws after each pay period. */
public record Earned(List<Earning> earnings, List<DrawBalance> balances) {}
