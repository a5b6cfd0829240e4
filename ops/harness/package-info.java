/** Appui seen from outside: started by its scripts, called over HTTP, killed by process id, looked into through SQL. */
package harness;
