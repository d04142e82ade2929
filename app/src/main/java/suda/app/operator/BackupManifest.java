package suda.app.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup says of itself, as its first entry: see {@code docs/formats.md}.
 *
 * @param format of the backup; a later one is not understood
 * @param made when it was begun
 * @param version of the Suda that made it
 * @param nextSequence the first event that is not in it
 */
record BackupManifest(
    int format, Instant made, String version, long nextSequence, List<Entry> entries) {
  static final String NAME = "manifest.json";
  static final int FORMAT = 1;
  private static final String TYPE = "suda-backup";
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A file of the data directory.
   *
   * @param format of a database, so that a newer one is refused before anything is written
   * @param sha256 of its bytes, in hexadecimal
   */
  record Entry(String name, int format, long bytes, String sha256) {}

  byte[] json() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("type", TYPE);
      json.writeNumberField("format", format);
      json.writeStringField("made", made.toString());
      json.writeStringField("version", version);
      json.writeNumberField("nextSequence", nextSequence);
      json.writeArrayFieldStart("files");
      for (Entry entry : entries) {
        json.writeStartObject();
        json.writeStringField("name", entry.name());
        json.writeNumberField("format", entry.format());
        json.writeNumberField("bytes", entry.bytes());
        json.writeStringField("sha256", entry.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #json} wrote, and of a later format as much as it has in common.
   *
   * @throws IOException if it is no manifest of a backup
   */
  static BackupManifest parse(byte[] bytes) throws IOException {
    try (JsonParser json = JSON.createParser(bytes)) {
      return new Reading().manifest(json);
    }
  }

  /** Fields may come in any order; those that are not known are passed over. */
  private static final class Reading {
    private String type = "";
    private int format;
    private Instant made = Instant.EPOCH;
    private String version = "";
    private long nextSequence;
    private List<Entry> entries = List.of();

    BackupManifest manifest(JsonParser json) throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        field(json);
      }
      if (!type.equals(TYPE)) {
        throw new IOException("expected the type " + TYPE + ", found \"" + type + '"');
      }
      return new BackupManifest(format, made, version, nextSequence, entries);
    }

    private void field(JsonParser json) throws IOException {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "type" -> type = json.getValueAsString("");
        case "format" -> format = json.getIntValue();
        case "made" -> made = instant(json.getValueAsString(""));
        case "version" -> version = json.getValueAsString("");
        case "nextSequence" -> nextSequence = json.getLongValue();
        case "files" -> entries = entries(json);
        default -> json.skipChildren();
      }
    }

    private static Instant instant(String text) throws IOException {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new IOException("expected a time, found \"" + text + '"', e);
      }
    }

    private static List<Entry> entries(JsonParser json) throws IOException {
      List<Entry> entries = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        entries.add(entry(json));
      }
      return entries;
    }

    private static Entry entry(JsonParser json) throws IOException {
      String file = "";
      int format = 0;
      long bytes = 0;
      String sha256 = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "name" -> file = json.getValueAsString("");
          case "format" -> format = json.getIntValue();
          case "bytes" -> bytes = json.getLongValue();
          case "sha256" -> sha256 = json.getValueAsString("");
          default -> json.skipChildren();
        }
      }
      return new Entry(file, format, bytes, sha256);
    }
  }
}
