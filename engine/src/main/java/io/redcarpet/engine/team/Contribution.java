package io.redcarpet.engine.team;

/** What somebody brings to a team. It follows from them alone, so that those of many can be made anywhere. */
public record Contribution(Team team, String person, Stake stake) {}
