package suda.journal.encoding;

import java.util.List;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Kind;
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
                case UNRECORDED -> 6;
              });

  static final List<Codes<?>> ALL =
      List.of(CLIENT, DEPARTURE, KIND, CHANNEL_FLAG, PATTERN_LIST, PRIVILEGE, USER_FLAG);

  private Words() {}
}
