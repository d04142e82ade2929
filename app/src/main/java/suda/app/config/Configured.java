package suda.app.config;

import java.util.List;
import java.util.Map;
import suda.netty.DnsList;

/**
 * All that was read: the settings, who may become an operator, which block lists are asked, and
 * each setting's text as it was given, by which two readings are compared.
 */
public record Configured(
    ServerConfig config,
    List<OperatorEntry> operators,
    List<DnsList> blockLists,
    Map<Setting, String> texts) {

  /** Where the configuration is read from, once more at each call. */
  @FunctionalInterface
  public interface Source {
    Configured read() throws BadConfig;
  }
}
