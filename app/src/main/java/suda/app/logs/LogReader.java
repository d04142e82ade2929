package suda.app.logs;

/** Reads one log, line by line and in order: some lines say what day the next ones are of. */
public interface LogReader {

  /**
   * @param line without its end
   */
  LogLine read(String line);
}
