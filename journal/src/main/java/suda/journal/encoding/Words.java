package suda.journal.encoding;

import java.util.List;
import suda.core.event.AccountFlag;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.UserFlag;

/** The number of each constant that events use. Numbers are only ever added. */
final class Words {
  static final Codes<Client> CLIENT =
      new Codes<>(
          Client.class,
          client ->
              switch (client) {
                case TEXT -> 1;
                case IRC -> 2;
              });

  static final Codes<Departure> DEPARTURE =
      new Codes<>(
          Departure.class,
          departure ->
              switch (departure) {
                case QUIT -> 1;
                case LOST -> 2;
                case TIMED_OUT -> 3;
                case REMOVED -> 4;
                case RESTART -> 5;
              });

  static final Codes<Kind> KIND =
      new Codes<>(
          Kind.class,
          kind ->
              switch (kind) {
                case MESSAGE -> 1;
                case ACTION -> 2;
                case NOTICE -> 3;
                case TAGS -> 4;
                case PASSING -> 5;
              });

  static final Codes<ChannelFlag> CHANNEL_FLAG =
      new Codes<>(
          ChannelFlag.class,
          flag ->
              switch (flag) {
                case INVITE_ONLY -> 1;
                case MODERATED -> 2;
                case MEMBERS_SPEAK -> 3;
                case SECRET -> 4;
                case TOPIC_LOCKED -> 5;
                case ACCOUNTS_JOIN -> 6;
                case ACCOUNTS_SPEAK -> 7;
                case NO_REQUESTS -> 8;
                case OPERATORS_HEAR -> 9;
                case FORWARD_TARGET -> 10;
                case AUDITORIUM -> 11;
              });

  static final Codes<Flow> FLOW =
      new Codes<>(
          Flow.class,
          flow ->
              switch (flow) {
                case JOINS -> 1;
                case LINES -> 2;
              });

  static final Codes<PatternList> PATTERN_LIST =
      new Codes<>(
          PatternList.class,
          list ->
              switch (list) {
                case BAN -> 1;
                case BAN_EXCEPTION -> 2;
                case INVITE_EXCEPTION -> 3;
              });

  static final Codes<Privilege> PRIVILEGE =
      new Codes<>(
          Privilege.class,
          privilege ->
              switch (privilege) {
                case OWNER -> 1;
                case ADMIN -> 2;
                case OPERATOR -> 3;
                case HALF_OPERATOR -> 4;
                case VOICE -> 5;
              });

  static final Codes<UserFlag> USER_FLAG =
      new Codes<>(
          UserFlag.class,
          flag ->
              switch (flag) {
                case INVISIBLE -> 1;
                case BOT -> 2;
                case HOLDS_CALLERS_OFF -> 10;
                case ACCOUNTS_ONLY -> 11;
                case NO_QUESTIONS -> 12;
                case HIDES_CHANNELS -> 13;
                case UNRECORDED -> 6;
                case OPERATOR -> 3;
                case WALLOPS -> 4;
              });

  static final Codes<OperatorPrivilege> OPERATOR_PRIVILEGE =
      new Codes<>(
          OperatorPrivilege.class,
          privilege ->
              switch (privilege) {
                case KILL -> 1;
                case BAN -> 2;
                case SPAM_FILTER -> 3;
                case WALLOPS -> 4;
                case SEE_ALL -> 5;
                case CHANNEL_OVERRIDE -> 6;
                case DEFCON -> 7;
                case REHASH -> 8;
                case AUDIT -> 9;
                case VHOST -> 10;
                case ACCOUNTS -> 11;
              });

  static final Codes<FilterTarget> FILTER_TARGET =
      new Codes<>(
          FilterTarget.class,
          target ->
              switch (target) {
                case CHANNEL -> 1;
                case PRIVATE -> 2;
                case NOTICE -> 3;
                case PART -> 4;
                case QUIT -> 5;
                case TOPIC -> 6;
                case NICK -> 7;
                case REALNAME -> 8;
                case AWAY -> 9;
              });

  static final Codes<FilterAction> FILTER_ACTION =
      new Codes<>(
          FilterAction.class,
          action ->
              switch (action) {
                case WARN -> 1;
                case BLOCK -> 2;
                case KILL -> 3;
                case BAN -> 4;
              });

  static final Codes<AccountFlag> ACCOUNT_FLAG =
      new Codes<>(
          AccountFlag.class,
          flag ->
              switch (flag) {
                case ALWAYS_ON -> 1;
                case AUTO_AWAY -> 2;
                case PROTECTED -> 3;
                case SHARED -> 4;
                case VHOST -> 5;
              });

  static final List<Codes<?>> ALL =
      List.of(
          CLIENT,
          DEPARTURE,
          KIND,
          CHANNEL_FLAG,
          PATTERN_LIST,
          PRIVILEGE,
          USER_FLAG,
          OPERATOR_PRIVILEGE,
          FILTER_TARGET,
          FILTER_ACTION,
          ACCOUNT_FLAG,
          FLOW);

  private Words() {}
}
