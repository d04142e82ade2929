package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;

class BanRulesTest {
  private final World world = new World();

  private static UserPattern pattern(int number) {
    return UserPattern.trusted("*!*@" + number);
  }

  @Test
  void aBanCanBeLiftedOnce() {
    world.run(new Command.Ban(pattern(1), "why"));
    assertThat(world.run(new Command.Unban(pattern(1))).accepted()).isTrue();
    assertThat(world.refusalOf(new Command.Unban(pattern(1)))).isEqualTo(Reason.NOT_BANNED);
  }

  @Test
  @AtBound(Limit.BANS)
  void asManyBansAsTheBoundAreKeptAndOneMoreIsRefused() {
    for (int i = 0; i < Limit.BANS.max(); i++) {
      world.run(new Command.Ban(pattern(i), ""));
    }
    assertThat(world.refusalOf(new Command.Ban(pattern(-1), ""))).isEqualTo(Reason.TOO_MANY_BANS);
    assertThat(world.run(new Command.Ban(pattern(7), "a new reason")).accepted()).isTrue();
    assertThat(world.state().bans()).hasSize(Limit.BANS.max());
  }
}
