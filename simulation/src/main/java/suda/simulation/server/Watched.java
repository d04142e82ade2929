package suda.simulation.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Front;
import suda.session.Session;

/**
 * Notes whose client a connection becomes where no event tells of it: when it is one more of a user
 * who is here.
 */
record Watched<M>(Front<M> front, String address, SimServer server) implements Front<M> {

  @Override
  public Session<M> begin(Context context) {
    return front.begin(
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> call(context, method, arguments)));
  }

  private Object call(Context context, Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(context, arguments);
      if (method.getName().equals("attach")) {
        note(context.state(), (long) arguments[0]);
      }
      return answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private void note(State state, long id) {
    User user = state.user(id);
    if (user != null) {
      server.attached(address, user, state.nextSequence());
    }
  }
}
